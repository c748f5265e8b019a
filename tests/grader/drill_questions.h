/* drill_questions.h: the questions of the interview pages. */
#ifndef DRILL_QUESTIONS_H
#define DRILL_QUESTIONS_H

#include <stdbool.h>

/*
 * question: one of chapters/<chapter>/interview.md. Its form, and no other, is
 *
 *     ## Q1. The question?
 *     Tags: step-size, descent-lemma · Difficulty: 1
 *     ### Answer
 *     ### Follow-up
 *     ### Weak answer
 *
 * with text below each of the last three; see tests/README.md.
 *   key         "06/why-must-the-step-of-gradient-descent-be": the chapter and
 *               how the question begins, so that questions may be moved about
 *   chapter     "06-gradient-descent"
 *   line        of the question in its page
 *   difficulty  1, 2 or 3
 * The texts are Markdown with $formulas$.
 */
typedef struct question {
    char *key, *chapter, *title, *tags, *answer, *follow_up, *weak;
    int number, line, difficulty;
} question;

typedef struct questions {
    question *items;
    int count;
} questions;

/*
 * questions_add: append those of a page.
 * Returns NULL, or what is wrong with the page, with its line (to be freed):
 * "chapters/06-x/interview.md:12: ...".
 */
char *questions_add(questions *all, const char *page);

/* questions_add_all: those of every chapter, in order. */
char *questions_add_all(questions *all);
void questions_free(questions *all);

/* questions_find: the question with that key, or NULL. */
const question *questions_find(const questions *all, const char *key);

/* is_about: has the question that tag, or its words? TAG=l1, TAG=step-size. */
bool is_about(const question *q, const char *tag);

#endif
