/** Generated from style.ts: see CONTRIBUTING.md. */
export const styleHash = 'sha256-dM1PplhbGShUUI90nihgB60CvF7mWZ6jXkBgYjf7OrM=';
