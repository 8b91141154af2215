import type { FromPage, ToPage } from '../src/sheet/messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const api = acquireVsCodeApi();

/** Tells the extension something. */
export function tell(message: FromPage): void {
  api.postMessage(message);
}

export function listen(hear: (message: ToPage) => void): void {
  // The page can be reached by nobody but the editor that holds it.
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
}
