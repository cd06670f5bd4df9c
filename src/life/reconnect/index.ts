// The door of Reconnect for other rooms.
export * from './links/index.ts';
