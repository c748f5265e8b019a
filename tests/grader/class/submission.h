/* submission.h: the sources that a student handed in. */
#ifndef CLASS_SUBMISSION_H
#define CLASS_SUBMISSION_H

#include "assignment.h"
#include <stddef.h>

/*
 * source: what was handed in for one exercise.
 *   path     in the submission; NULL where nothing was handed in
 *   text     the file, length bytes
 *   problem  why there is none although there is a path: a sentence, or NULL
 */
typedef struct source {
    char *path, *text;
    size_t length;
    char *problem;
} source;

/*
 * submission: all sources of one student, in the order of the assignment.
 *   problem  why nothing of it can be graded: a sentence, or NULL
 */
typedef struct submission {
    char *problem;
    source *sources;
    int count;
} submission;

/*
 * submission_read: read a folder, .zip, .tar, .tar.gz or .tgz. Nothing is
 * unpacked to the disk and no link is followed; a process of its own reads the
 * archive, which has no rights but to compute. For an exercise counts, in this
 * order: exercises/<chapter>/<name>.c below any folders, <chapter>/<name>.c,
 * and <name>.c alone; of several of a kind the one in the fewest folders. Two
 * that are equal in all that are refused, unless their bytes are equal too.
 */
submission submission_read(const char *path, const assignment *a);
void submission_free(submission *s);

/* ---- between the parts: paths.c decides, archive.c and folder.c walk ---- */

enum {
    ENTRIES_MAX = 20000,      /* files and folders of a submission */
    SOURCE_MAX = 1 << 18,     /* bytes of a source */
    UNPACKED_MAX = 1 << 28,   /* bytes of an archive, unpacked */
    PATH_LENGTH_MAX = 1 << 12 /* bytes of a path; what is longer is no source */
};

/*
 * find: the best file so far for one exercise.
 *   rank  the smaller the better; 0 for none
 */
typedef struct find {
    source found;
    int rank;
} find;

/* search: the state while the files of a submission are looked at. */
typedef struct search {
    const assignment *assignment;
    find *finds;
    int entries;
    char *problem;
} search;

/*
 * search_wants: the exercise (its index) that a path is for, or -1. Sets *rank.
 * Sets problem where the path leads out of the submission, or there are too
 * many.
 */
int search_wants(search *s, const char *path, int *rank);

/*
 * search_keep: text (which is taken over) was found there; or problem, why it
 * cannot be used. What counts does not depend on the order of the calls.
 * search_is_better: would that be worth reading?
 */
bool search_is_better(const search *s, int index, int rank);
void search_keep(search *s, int index, int rank, const char *path, char *text,
                 size_t length, char *problem);

/* Both set s->problem where the whole cannot be read. */
void archive_search(search *s, int fd);
void folder_search(search *s, int fd);

/*
 * reader_confine: give up every right but to compute, to read what is open and
 * to write to what is open; with files, also to open files.
 */
void reader_confine(bool files);

#endif
