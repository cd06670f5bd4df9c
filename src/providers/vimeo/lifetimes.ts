// Vimeo: a token ends when the app is disconnected at Vimeo. https://github.com/vimeo/VimeoUpload/issues/93
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
