/* assignment.h: what is graded: which exercises, of whom, with which seed. */
#ifndef CLASS_ASSIGNMENT_H
#define CLASS_ASSIGNMENT_H

#include "catalog.h"

/*
 * A submission: a folder or an archive, named for the student.
 *   student  UTF-8, safe as the name of a file: see student_of
 */
typedef struct handed_in {
    char *student, *path;
} handed_in;

/*
 * assignment: the exercises of a chapter, or all, and who handed in.
 *   seed       of the hidden tests' instances, a number in decimal
 *   chapter    "6"; "6.3" for one exercise; "" for all
 *   exercises  of the catalog, count of them
 *   list       the submissions, in the order of the students' names
 */
typedef struct assignment {
    const catalog *catalog;
    char *seed, *chapter;
    const exercise **exercises;
    int count;
    handed_in *list;
    int submissions;
} assignment;

/*
 * assignment_of_folder: every submission in a folder. What cannot be used (a
 * chapter or a seed that is none, no submission) ends the program with a
 * sentence.
 *   seed     NULL or "" for the public one, 1
 *   chapter  "6", "6.3", or NULL or "" for all
 */
assignment assignment_of_folder(const catalog *c, const char *folder,
                                const char *seed, const char *chapter);

/* assignment_empty: the same without any submission. */
assignment assignment_empty(const catalog *c, const char *seed,
                            const char *chapter);

/*
 * assignment_read, assignment_write: as a LIST, a text file, one line an item,
 * fields separated by tabs:
 *
 *   seed        20251107
 *   chapter     6
 *   submission  alice   lab/alice.zip
 *
 * Lines without chapter and seed mean all chapters and the public seed. In a
 * path, control characters and % are written %0A and %25. Empty lines and those
 * that begin with # are skipped. Any part of the submissions is a LIST too, if
 * it keeps the first two lines: so a class is cut into chunks.
 */
assignment assignment_read(const catalog *c, const char *path);
bool assignment_write(const assignment *a, const char *path);
void assignment_free(assignment *a);

/*
 * student_of: the name of a file or folder without .zip, .tar, .tar.gz, .tgz;
 * to be freed. Bytes that are no UTF-8, control characters, %, / and a first
 * character that a spreadsheet (= + - @) or a shell (.) takes for more than a
 * name are written %XX.
 */
char *student_of(const char *name);

#endif
