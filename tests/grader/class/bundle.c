/* bundle.c: the autograder that is handed to Gradescope. */
#include "bundle.h"
#include "files.h"
#include "gradescope.h"
#include "process.h"
#include "say.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char SCRIPTS[] = "tests/grader/class/gradescope";
/* What git knows of; in a copy without git what is in no folder with a dot. */
static const char LIST_FILES[] =
    "git ls-files 2>/dev/null || find . -type f ! -path './.*' | sed 's:^./::' "
    "| sort";
static const time_t BEGINNING = 315532800; /* of 1980, and of zip's time */

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* Neither lessons, figures nor the course's own tests; of the exercises the
   contracts. */
static bool is_needed(const char *path)
{
    static const char *const left[] = {".",
                                       "chapters/",
                                       "tests/course/",
                                       "tests/chapters/",
                                       "tests/bench/",
                                       "tests/lib/",
                                       "tests/fuzz/",
                                       "README.md"};
    const size_t length = strlen(path);
    for (size_t k = 0; k < sizeof left / sizeof *left; k++)
        if (begins(path, left[k]))
            return false;
    if (length > 4 && strcmp(path + length - 4, ".svg") == 0)
        return false;
    return !begins(path, "exercises/") || strcmp(path + length - 2, ".c") != 0;
}

static void put(struct archive *zip, const char *name, const char *text,
                size_t length, bool executable)
{
    struct archive_entry *e = archive_entry_new();
    archive_entry_set_pathname(e, name);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, executable ? 0755 : 0644);
    archive_entry_set_mtime(e, BEGINNING, 0);
    archive_entry_set_size(e, (la_int64_t)length);
    if (archive_write_header(zip, e) != ARCHIVE_OK ||
        archive_write_data(zip, text, length) != (la_ssize_t)length)
        fail("the zip cannot be written: %s", archive_error_string(zip));
    archive_entry_free(e);
}

static void put_file(struct archive *zip, const char *name, const char *path,
                     bool executable)
{
    size_t length;
    char *text = file_read(path, &length);
    if (!text)
        fail("%s cannot be read (%s)", path, strerror(errno));
    put(zip, name, text, length, executable);
    free(text);
}

static int put_course(struct archive *zip)
{
    const char *const argv[] = {"/bin/sh", "-c", LIST_FILES, NULL};
    process list = process_run(argv, 60, NULL, NULL);
    int count = 0;
    if (list.status != 0)
        fail("the files of the course cannot be listed: %s", list.output);
    char *cursor = list.output;
    for (char *path; (path = next_line(&cursor));) {
        if (!is_needed(path) || !file_exists(path))
            continue;
        char *name = format("course/%s", path);
        put_file(zip, name, path, false);
        free(name);
        count++;
    }
    free(list.output);
    return count;
}

static void put_scripts(struct archive *zip, const assignment *a)
{
    static const char *const names[] = {"setup.sh", "run_autograder"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        char *path = format("%s/%s", SCRIPTS, names[k]);
        put_file(zip, names[k], path, true);
        free(path);
    }
    char *text = format("CH=%s\nSEED=%s\nHIDDEN=%s\n", a->chapter, a->seed,
                        hidden_visibility());
    put(zip, "assignment", text, strlen(text), false);
    free(text);
}

int bundle_write(const assignment *a, const char *path)
{
    struct archive *zip = archive_write_new();
    if (!zip || !make_folders(path) ||
        archive_write_set_format_zip(zip) != ARCHIVE_OK ||
        archive_write_open_filename(zip, path) != ARCHIVE_OK)
        fail("%s cannot be written (%s)", path, strerror(errno));
    put_scripts(zip, a);
    const int count = 3 + put_course(zip);
    if (archive_write_close(zip) != ARCHIVE_OK)
        fail("%s cannot be written: %s", path, archive_error_string(zip));
    archive_write_free(zip);
    return count;
}
