/* sentences.h: what a hidden test may say. */
#ifndef CLASS_SENTENCES_H
#define CLASS_SENTENCES_H

#include "record.h"

/*
 * hidden_sentence: a hidden test's finding in words that show nothing of its
 * instance and nothing of what the submission computed; to be freed. Of an
 * attempt that was ended the kind is told. Another sentence is told if the
 * model answer meets the same words in that test, with the class's seed and
 * with the public one; else they might depend on the instance, and the test's
 * name stands for them. Of its numbers "..." is told unless they are the
 * author's own, which means the same in all that the model answer meets.
 */
char *hidden_sentence(const finding *f, const test *t,
                      const record reference[2]);

#endif
