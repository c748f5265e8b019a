/* files.c: whole files, safely. */
#include "files.h"
#include "say.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 3000, LOOK_MS = 10 };

char *file_read(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    size_t used = 0, room = 4096;
    char *text = allocate(room + 1, 1);
    for (size_t got; (got = fread(text + used, 1, room - used, file)) > 0;) {
        used += got;
        if (used == room) {
            room *= 2;
            text = realloc(text, room + 1);
            if (!text)
                fail("there is no memory left to read %s", path);
        }
    }
    const bool bad = ferror(file) != 0;
    fclose(file);
    if (bad) {
        free(text);
        return NULL;
    }
    text[used] = '\0';
    if (length)
        *length = used;
    return text;
}

static bool is_folder(const char *path)
{
    struct stat s;
    if (stat(path, &s) != 0)
        return false;
    errno = ENOTDIR;
    return S_ISDIR(s.st_mode);
}

bool make_folders(const char *path)
{
    char *copy = format("%s", path);
    bool made = true;
    for (char *slash = strchr(copy + 1, '/'); made && slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        made = mkdir(copy, 0777) == 0 || (errno == EEXIST && is_folder(copy));
        *slash = '/';
    }
    free(copy);
    return made;
}

static bool write_all(int fd, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t n = write(fd, text, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        text += n;
        length -= (size_t)n;
    }
    return fsync(fd) == 0 || errno == EINVAL;
}

bool file_write(const char *path, const char *text, size_t length)
{
    if (!make_folders(path))
        return false;
    char *fresh = format("%s.%ld.new", path, (long)getpid());
    int fd = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    bool ok = fd >= 0 && write_all(fd, text, length);
    if (fd >= 0)
        ok = close(fd) == 0 && ok;
    ok = ok && rename(fresh, path) == 0;
    if (!ok && fd >= 0) {
        const int why = errno;
        unlink(fresh);
        errno = why;
    }
    free(fresh);
    return ok;
}

/* Opens a file that was not there: *path, or else *path with -2, -3, ... */
static int open_new(char **path, const char *begin, const char *ending)
{
    char time_of_day[32];
    const time_t t = time(NULL);
    strftime(time_of_day, sizeof time_of_day, "%Y%m%d-%H%M%S", localtime(&t));
    *path = format("%s%s%s", begin, time_of_day, ending);
    if (!make_folders(*path))
        return -1;
    for (int k = 2;; k++) {
        const int fd = open(*path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
        free(*path);
        *path = format("%s%s-%d%s", begin, time_of_day, k, ending);
    }
}

char *file_keep(const char *begin, const char *ending, const char *text,
                size_t length)
{
    char *path;
    const int fd = open_new(&path, begin, ending);
    bool ok = fd >= 0 && write_all(fd, text, length);
    if (fd >= 0)
        ok = close(fd) == 0 && ok;
    if (ok)
        return path;
    const int why = errno;
    if (fd >= 0)
        unlink(path);
    free(path);
    errno = why;
    return NULL;
}

int file_lock(const char *path)
{
    const int fd = make_folders(path)
                       ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666)
                       : -1;
    int waited = 0;
    while (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            break; /* a file system without locks */
        if (waited == PATIENCE_MS)
            say_problem("waiting for another terminal that is grading in this "
                        "folder");
        waited += LOOK_MS;
        poll(NULL, 0, LOOK_MS);
    }
    return fd;
}

void file_unlock(int lock)
{
    if (lock >= 0)
        close(lock);
}

bool file_exists(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISREG(s.st_mode);
}

stamp file_stamp(const char *path)
{
    struct stat s;
    if (stat(path, &s) != 0)
        return (stamp){.size = -1};
#ifdef __APPLE__
    const struct timespec t = s.st_mtimespec;
#else
    const struct timespec t = s.st_mtim;
#endif
    return (stamp){t.tv_sec, t.tv_nsec, s.st_size, (long long)s.st_ino};
}

bool stamp_same(stamp a, stamp b)
{
    return a.seconds == b.seconds && a.nanoseconds == b.nanoseconds &&
           a.size == b.size && a.inode == b.inode;
}

char *next_line(char **cursor)
{
    char *begin = *cursor;
    if (!begin || !*begin)
        return NULL;
    char *end = begin + strcspn(begin, "\n");
    *cursor = *end ? end + 1 : end;
    *end = '\0';
    if (end > begin && end[-1] == '\r')
        end[-1] = '\0';
    return begin;
}

char *next_field(char **cursor)
{
    char *begin = *cursor;
    if (!begin)
        return NULL;
    char *end = strchr(begin, '\t');
    *cursor = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    return begin;
}

int line_of(const char *path, const char *text)
{
    char *whole = file_read(path, NULL), *cursor = whole;
    int number = 0, found = 0;
    for (char *line; !found && (line = next_line(&cursor));) {
        number++;
        if (strstr(line, text))
            found = number;
    }
    free(whole);
    return found;
}
