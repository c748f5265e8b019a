/* folder.c: look through a folder, without following a link. */
#include "say.h"
#include "submission.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MAX = 16 };

static char *read_source(int fd, size_t *length, char **problem)
{
    char *text = allocate(SOURCE_MAX + 1, 1);
    *length = 0;
    for (ssize_t n; (n = read(fd, text + *length, SOURCE_MAX + 1 - *length));) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            *problem = format("it cannot be read (%s)", strerror(errno));
        if (n < 0 || (*length += (size_t)n) > SOURCE_MAX)
            break;
    }
    if (*length > SOURCE_MAX)
        *problem = format("it is larger than %d KiB", SOURCE_MAX >> 10);
    if (*problem) {
        free(text);
        return NULL;
    }
    return text;
}

/* A file, opened without waiting for whoever writes to a pipe. */
static void look_at(search *s, int folder, const char *name, const char *path)
{
    struct stat info;
    int rank;
    const int index = search_wants(s, path, &rank);
    if (index < 0 || !search_is_better(s, index, rank))
        return;
    size_t length = 0;
    char *problem = NULL, *text = NULL;
    const int fd =
        openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        problem = errno == ELOOP
                      ? format("%s is a link, not a file", path)
                      : format("%s cannot be read (%s)", path, strerror(errno));
    else if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        problem = format("%s is no file", path);
    else
        text = read_source(fd, &length, &problem);
    if (fd >= 0)
        close(fd);
    search_keep(s, index, rank, path, text, length, problem);
}

static void walk(search *s, int folder, const char *path, int depth);

static void step(search *s, int folder, const char *name, const char *path,
                 int depth)
{
    struct stat info;
    if (fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0 ||
        !S_ISDIR(info.st_mode)) {
        look_at(s, folder, name, path);
        return;
    }
    const int fd =
        openat(folder, name,
               O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        s->problem = format("%s cannot be read (%s)", path, strerror(errno));
    else if (++s->entries > ENTRIES_MAX || depth >= DEPTH_MAX)
        s->problem = format("it holds more than %d folders, or folders in more "
                            "than %d folders: hand in the files of exercises/ "
                            "only",
                            ENTRIES_MAX, DEPTH_MAX);
    if (fd >= 0 && s->problem)
        close(fd);
    else if (fd >= 0)
        walk(s, fd, path, depth + 1);
}

/* Takes folder over. */
static void walk(search *s, int folder, const char *path, int depth)
{
    DIR *entries = fdopendir(folder);
    if (!entries) {
        s->problem = format("it cannot be read (%s)", strerror(errno));
        close(folder);
    }
    for (struct dirent *e; entries && !s->problem && (e = readdir(entries));) {
        if (*e->d_name == '.')
            continue;
        char *below = format("%s%s%s", path, *path ? "/" : "", e->d_name);
        step(s, dirfd(entries), e->d_name, below, depth);
        free(below);
    }
    if (entries)
        closedir(entries);
}

void folder_search(search *s, int fd)
{
    walk(s, dup(fd), "", 0);
    if (!s->problem && s->entries == 0)
        s->problem = format("it is empty");
}
