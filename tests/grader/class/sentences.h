/* sentences.h: what a hidden test may say. */
#ifndef CLASS_SENTENCES_H
#define CLASS_SENTENCES_H

#include "record.h"

/*
 * hidden_sentence: a hidden test's finding in words that show nothing of its
 * instance and nothing of what the submission computed; to be freed. Of an
 * attempt that was ended the kind is told. In other sentences a number is left
 * out ("...") unless it is the author's own: the same in what the model answer
 * meets in that test, with the class's seed and with the public one.
 */
char *hidden_sentence(const finding *f, const test *t,
                      const record reference[2]);

#endif
