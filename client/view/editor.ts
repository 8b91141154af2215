import type { FromPage, PageState, ToPage } from '../src/sheet/messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const api = acquireVsCodeApi();

/** Tells the extension something. */
export function tell(message: FromPage): void {
  api.postMessage(message);
}

/** Has the editor keep what it needs to open the page again. */
export function keep(state: PageState): void {
  api.setState(state);
}

export function listen(hear: (message: ToPage) => void): void {
  // The page can be reached by nobody but the editor that holds it.
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
}
