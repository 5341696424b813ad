/**
 * The articles are elsewhere, and cannot be asked at the moment. Whoever keeps them has told its owner of it, once;
 * the message is for them, and people are told no more than that.
 */
export class ArticlesAway extends Error {}
