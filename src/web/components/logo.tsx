// The mark: a bollard with a rope belayed around it. White on the harbour's teal, so it stands on any background.

export function LogoMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#1d6d80" />
      <path
        d="M9.5 7h13A1.5 1.5 0 0 1 24 8.5v1a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 8 9.5v-1A1.5 1.5 0 0 1 9.5 7Z"
        fill="#fff"
      />
      <path d="M12 12h8v11h-8z" fill="#fff" />
      <path d="M8.5 23h15a1.5 1.5 0 0 1 1.5 1.5V25H7v-.5A1.5 1.5 0 0 1 8.5 23Z" fill="#fff" />
      <g fill="none" stroke="#e0a458" strokeWidth="2.4" strokeLinecap="round">
        <path d="M4 20.5c3.5 1 5.5-.5 8-2.200 2.800-1.900 5.400-2.800 8-1.800" />
        <path d="M12 15.200c2.800 1.600 5.400 1.600 8 .2 2.4-1.300 4.600-2.300 8-1.400" />
      </g>
    </svg>
  );
}
