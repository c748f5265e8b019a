/*
 * submission.c: read a submission in a process of its own.
 *
 * Archives come from anywhere, and the libraries that unpack them have had
 * holes. So a child without rights reads, and says through a pipe what it
 * found; should it end in the middle, that is a sentence like any other.
 */
#include "submission.h"
#include "files.h"
#include "say.h"
#include "utf8.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- what goes through the pipe: blocks of bytes, their lengths before ---- */

static const uint32_t NOTHING = UINT32_MAX;

static bool put(FILE *out, const char *text, size_t length)
{
    const uint32_t size = text ? (uint32_t)length : NOTHING;
    return fwrite(&size, sizeof size, 1, out) == 1 &&
           (length == 0 || !text || fwrite(text, 1, length, out) == length);
}

static bool put_text(FILE *out, const char *text)
{
    return put(out, text, text ? strlen(text) : 0);
}

/* Reads a block of at most most bytes; false at the end, or where it lies. */
static bool get(FILE *in, char **text, size_t *length, size_t most)
{
    uint32_t size;
    *text = NULL;
    *length = 0;
    if (fread(&size, sizeof size, 1, in) != 1)
        return false;
    if (size == NOTHING)
        return true;
    if (size > most)
        return false;
    *text = allocate((size_t)size + 1, 1);
    *length = size;
    return fread(*text, 1, size, in) == size;
}

/* Text that people read: at most a sentence with two paths in it. */
static bool get_text(FILE *in, char **text)
{
    size_t length;
    const bool got = get(in, text, &length, 3 * PATH_LENGTH_MAX);
    if (*text)
        utf8_clean(*text);
    return got;
}

static void send(FILE *out, const search *s)
{
    bool sent = put_text(out, s->problem);
    for (int k = 0; sent && k < s->assignment->count; k++) {
        const source *found = &s->finds[k].found;
        sent = put_text(out, found->path) && put_text(out, found->problem) &&
               put(out, found->text, found->length);
    }
    if (!sent || fflush(out) != 0)
        _exit(1);
}

static bool receive(FILE *in, submission *s)
{
    bool got = get_text(in, &s->problem);
    for (int k = 0; got && k < s->count; k++) {
        source *to = &s->sources[k];
        got = get_text(in, &to->path) && get_text(in, &to->problem) &&
              get(in, &to->text, &to->length, SOURCE_MAX);
    }
    return got;
}

/* ---- the two processes ---- */

static _Noreturn void read_and_send(const assignment *a, int fd, int to)
{
    struct stat info;
    search s = {.assignment = a};
    s.finds = allocate((size_t)a->count, sizeof *s.finds);
    const bool folder = fstat(fd, &info) == 0 && S_ISDIR(info.st_mode);
    FILE *out = fdopen(to, "wb");
    if (!out)
        _exit(1);
    if (!folder && !S_ISREG(info.st_mode)) {
        s.problem = format("it is neither a folder nor a file");
    } else {
        reader_confine(folder);
        if (folder)
            folder_search(&s, fd);
        else
            archive_search(&s, fd);
    }
    send(out, &s);
    _exit(0);
}

static void receive_from(pid_t child, int from, submission *s)
{
    int status = 0;
    FILE *in = fdopen(from, "rb");
    const bool whole = in && receive(in, s);
    if (in)
        fclose(in);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (whole && status == 0)
        return;
    for (int k = 0; k < s->count; k++) {
        free(s->sources[k].path);
        free(s->sources[k].problem);
        free(s->sources[k].text);
        s->sources[k] = (source){.path = NULL};
    }
    free(s->problem);
    s->problem = format("it could not be read within the time and memory that "
                        "an archive gets");
}

submission submission_read(const char *path, const assignment *a)
{
    submission s = {.count = a->count};
    s.sources = allocate((size_t)a->count, sizeof *s.sources);
    int ends[2];
    const int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        s.problem = errno == ELOOP
                        ? format("it is a link: it is not followed")
                        : format("it cannot be opened (%s)", strerror(errno));
        return s;
    }
    if (pipe2(ends, O_CLOEXEC) != 0)
        fail("no pipe could be made: %s", strerror(errno));
    fflush(NULL);
    const pid_t child = fork();
    if (child < 0)
        fail("no process could be started: %s", strerror(errno));
    if (child == 0) {
        close(ends[0]);
        read_and_send(a, fd, ends[1]);
    }
    close(fd);
    close(ends[1]);
    receive_from(child, ends[0], &s);
    return s;
}
