/* files.h: whole files, safely. */
#ifndef FILES_H
#define FILES_H

#include <stdbool.h>
#include <stddef.h>

/* file_read: the file as a string (with its length if asked), or NULL. */
char *file_read(const char *path, size_t *length);

/*
 * file_write: write text to path.new and rename it, so that a reader sees the
 * old file or the new one, never half of one. Folders on the way are made.
 * Returns false with errno set; the old file is then untouched.
 */
bool file_write(const char *path, const char *text, size_t length);

/*
 * file_keep: write text to a new file, begin + the time + ending, and give its
 * name (to be freed). A file that is there is never written over. Returns NULL
 * with errno set.
 */
char *file_keep(const char *begin, const char *ending, const char *text,
                size_t length);

/*
 * file_lock: wait until no other process holds the lock of that name; say so if
 * that takes long. The lock ends with file_unlock or with the process. Where
 * the file cannot be written there is no lock, and -1 is returned.
 */
int file_lock(const char *path);
void file_unlock(int lock);

/* file_exists: is there a regular file of that name? */
bool file_exists(const char *path);

/*
 * stamp: what changes when a file is saved, or another put in its place.
 * file_stamp: that of a file; its size is -1 where there is none.
 */
typedef struct stamp {
    long long seconds, nanoseconds, size, inode;
} stamp;
stamp file_stamp(const char *path);
bool stamp_same(stamp a, stamp b);

/* make_folders: mkdir -p of the folder that path is in; false with errno. */
bool make_folders(const char *path);

/*
 * next_line: cut the line at *cursor off in place and step past it; NULL at the
 * end. A carriage return before the line's end is dropped.
 */
char *next_line(char **cursor);

/* next_field: the same for fields separated by tabs; NULL at the end. */
char *next_field(char **cursor);

/* line_of: number of the first line that holds text, 0 if none does. */
int line_of(const char *path, const char *text);

#endif
