/* drill_export.h: the questions as a deck for Anki. */
#ifndef DRILL_EXPORT_H
#define DRILL_EXPORT_H

#include "drill_questions.h"

/*
 * export_deck: a text file as Anki (2.1.54 and later) imports it: header lines
 * #key:value, then a note a line, fields separated by tabs: front, back, tags.
 * Fields are HTML; formulas stand in \( \) and \[ \] for MathJax. Source: the
 * Anki manual, "Importing: text files". To be freed.
 */
char *export_deck(const questions *all);

#endif
