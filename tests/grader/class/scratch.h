/* scratch.h: folders for what is needed only while the program runs. */
#ifndef CLASS_SCRATCH_H
#define CLASS_SCRATCH_H

#include <stdbool.h>
#include <stddef.h>

/*
 * scratch_new: a new folder below $TMPDIR, in which others may look for names
 * they know but not list any; those that graders left behind which were killed
 * are removed. scratch_free removes it with all that is in it.
 */
char *scratch_new(void);
void scratch_free(char *folder);

/* scratch_folder: make folder/name, for everybody to read; to be freed. */
char *scratch_folder(const char *folder, const char *name);

/* scratch_empty: remove all that is in the folder. */
void scratch_empty(const char *folder);

/* scratch_write, scratch_copy: write a file that everybody may read (and run,
   if asked); where that cannot be done the program ends. */
void scratch_write(const char *path, const char *text, size_t length,
                   bool executable);
void scratch_copy(const char *from, const char *to, bool executable);

/* scratch_read: a regular file that others may have written, at most most
   bytes; NULL where there is none. */
char *scratch_read(const char *path, size_t most, size_t *length);

#endif
