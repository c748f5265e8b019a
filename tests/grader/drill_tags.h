/* drill_tags.h: the tags of a question: "step-size, descent lemma". */
#ifndef DRILL_TAGS_H
#define DRILL_TAGS_H

#include <stdbool.h>

/*
 * has_tag: is the tag one of them? Capitals do not matter, and a hyphen is as
 * good as a blank.
 */
bool has_tag(const char *tags, const char *tag);

/* has_words: do the words stand in a text, in the same freedom? */
bool has_words(const char *text, const char *words);

/*
 * tags_read: cut the tags in "a, b · Difficulty: 2" off in place. Returns the
 * difficulty, 0 if the text is not like that.
 */
int tags_read(char *text);

#endif
