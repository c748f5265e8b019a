/* archive.c: look through a zip or tar archive, in memory. */
#include "say.h"
#include "submission.h"
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 1 << 16 };

/* libarchive does not always say. */
static const char *why(struct archive *in)
{
    const char *text = archive_error_string(in);
    return text ? text : "the library that reads it does not say why";
}

/* Reads the entry's data; *problem where it is too large or damaged. */
static char *read_source(struct archive *in, size_t *length, char **problem)
{
    char *text = allocate(SOURCE_MAX + 1, 1);
    *length = 0;
    for (;;) {
        const la_ssize_t n =
            archive_read_data(in, text + *length, SOURCE_MAX + 1 - *length);
        if (n < 0)
            *problem = format("it cannot be unpacked (%s)", why(in));
        else if (*length + (size_t)n > SOURCE_MAX)
            *problem = format("it is larger than %d KiB", SOURCE_MAX >> 10);
        if (n <= 0 || *problem)
            break;
        *length += (size_t)n;
    }
    if (*problem) {
        free(text);
        return NULL;
    }
    return text;
}

/* Why an entry is not to be read on, or NULL. */
static char *too_much(struct archive *in, struct archive_entry *entry)
{
    const la_int64_t size =
        archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0;
    if (size > UNPACKED_MAX || archive_filter_bytes(in, 0) > UNPACKED_MAX)
        return format("it unpacks to more than %d MiB: hand in the files of "
                      "exercises/ only",
                      UNPACKED_MAX >> 20);
    return NULL;
}

static void look_at(search *s, struct archive *in, struct archive_entry *entry)
{
    const char *path = archive_entry_pathname(entry);
    int rank;
    if (!path)
        path = archive_entry_pathname_utf8(entry);
    if (!path)
        path = "?"; /* in no encoding: it cannot be an exercise's */
    const int index = search_wants(s, path, &rank);
    if (index < 0 || archive_entry_filetype(entry) == AE_IFDIR ||
        !search_is_better(s, index, rank))
        return;
    size_t length = 0;
    char *problem = NULL, *text = NULL;
    if (archive_entry_filetype(entry) == AE_IFREG &&
        !archive_entry_hardlink(entry))
        text = read_source(in, &length, &problem);
    else
        problem = format("%s is a link or a device, not a file", path);
    search_keep(s, index, rank, path, text, length, problem);
}

void archive_search(search *s, int fd)
{
    struct archive *in = archive_read_new();
    struct archive_entry *entry;
    if (!in)
        fail("there is no memory left to read an archive");
    archive_read_support_format_zip_seekable(in);
    archive_read_support_format_tar(in);
    archive_read_support_filter_gzip(in);
    int status = archive_read_open_fd(in, fd, BLOCK);
    while (!s->problem && status >= ARCHIVE_WARN &&
           (status = archive_read_next_header(in, &entry)) >= ARCHIVE_WARN &&
           status != ARCHIVE_EOF)
        if (!(s->problem = too_much(in, entry)))
            look_at(s, in, entry);
    if (!s->problem && status != ARCHIVE_EOF)
        s->problem = format(
            "it is no zip or tar archive, or a damaged one (%s)", why(in));
    else if (!s->problem && s->entries == 0)
        s->problem = format("it is empty");
    archive_read_free(in);
}
