// What the headless twin refuses with: one sentence for whoever called it.

/** Input that nothing can be made of. The message is the one line printed before exit code 2. */
export class Unusable extends Error {}
