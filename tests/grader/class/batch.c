/*
 * batch.c: grade a list of submissions, alone or together with others.
 *
 * Who works on a submission holds a lock on a byte of OUT/.lock, which belongs
 * to the student's name; the system takes the lock back when the process ends,
 * however it does.
 */
#include "batch.h"
#include "files.h"
#include "reports.h"
#include "result.h"
#include "say.h"
#include "submission.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

tally *tally_new(void)
{
    tally *t = mmap(NULL, sizeof *t, PROT_READ | PROT_WRITE,
                    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (t == MAP_FAILED)
        fail("there is no memory left to count in");
    return t;
}

static int add(int *counter)
{
    return __atomic_fetch_add(counter, 1, __ATOMIC_RELAXED);
}

/* ---- locks ---- */

static int open_locks(const char *out)
{
    char *path = format("%s/.lock", out);
    const int fd = make_folders(path)
                       ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666)
                       : -1;
    if (fd < 0)
        fail("%s cannot be written (%s): OUT names a folder for the results",
             path, strerror(errno));
    free(path);
    return fd;
}

/* The byte that stands for a student. */
static off_t byte_of(const char *student)
{
    uint64_t sum = 14695981039346656037u; /* FNV-1a */
    for (; *student; student++)
        sum = (sum ^ (unsigned char)*student) * 1099511628211u;
    return (off_t)(sum >> 2);
}

static bool lock(int locks, const char *student, bool wait, short type)
{
    struct flock range = {.l_type = type,
                          .l_whence = SEEK_SET,
                          .l_start = byte_of(student),
                          .l_len = 1};
    while (fcntl(locks, wait ? F_OFD_SETLKW : F_OFD_SETLK, &range) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return false;
        if (errno != EINTR)
            break; /* a file system without locks */
    }
    return true;
}

/* ---- one submission ---- */

static void count_exercise(void *context)
{
    tally *t = context;
    add(&t->exercises);
}

static void grade_one(workshop *w, const handed_in *h, const char *out,
                      tally *t)
{
    submission s = submission_read(h->path, w->assignment);
    char *key = result_key(w, &s), *path = result_path(out, h->student);
    if (result_is_kept(path, key)) {
        add(&t->kept);
        reports_kept(out, h->student);
    } else {
        json_object *result = result_of(w, h, &s, key, count_exercise, t);
        if (!result_write(path, result))
            fail("%s cannot be written (%s), so grading stops here; what is "
                 "graded is kept: make room, and start again",
                 path, strerror(errno));
        reports_student(out, h->student, result);
        json_object_put(result);
    }
    add(&t->done);
    submission_free(&s);
    free(path);
    free(key);
}

void batch_work(workshop *w, const char *out, tally *t)
{
    const assignment *a = w->assignment;
    const int locks = open_locks(out);
    int *left = allocate((size_t)a->submissions, sizeof *left), n = 0;
    for (int k; (k = add(&t->next)) < a->submissions;) {
        const handed_in *h = &a->list[k];
        if (!lock(locks, h->student, false, F_WRLCK)) {
            left[n++] = k; /* another grader is at it */
            continue;
        }
        grade_one(w, h, out, t);
        lock(locks, h->student, false, F_UNLCK);
    }
    for (int k = 0; k < n; k++) {
        const handed_in *h = &a->list[left[k]];
        lock(locks, h->student, true, F_WRLCK);
        grade_one(w, h, out, t);
        lock(locks, h->student, false, F_UNLCK);
    }
    free(left);
    close(locks);
}
