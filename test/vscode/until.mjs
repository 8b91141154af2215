/** Waits until `ask` says yes: for what is no part of the page, such as a file. */
export async function until(ask, limit = 60_000) {
  const end = Date.now() + limit;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
