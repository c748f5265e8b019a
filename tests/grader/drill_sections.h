/* drill_sections.h: which section of a lesson to read again. */
#ifndef DRILL_SECTIONS_H
#define DRILL_SECTIONS_H

#include "catalog.h"
#include "drill_questions.h"

/*
 * section: a heading of a lesson, and the exercises that it leads to ("5.3, 5.4",
 * or ""). The texts are its own; all are NULL where there is none.
 */
typedef struct section {
    char *page, *heading, *exercises;
    int line;
} section;

/*
 * section_of_question: the section of the chapter's lesson that is about the
 * same: the one whose words are nearest to those of the question and its answer
 * (cosine of their tf-idf weights, Manning, Raghavan and Schuetze, Introduction
 * to Information Retrieval, chapter 6). Words of headings count more, and the
 * summary at the end ("What to remember") is left out.
 * section_of_exercise: the one that leads to the exercise.
 */
section section_of_question(const question *q);
section section_of_exercise(const exercise *e);
void section_free(section *s);

#endif
