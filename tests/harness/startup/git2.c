/*
 * A stand-in for libgit2, which Criterion loads to print how two strings
 * differ. With it come a dozen libraries of cryptography and networks, 9 of the
 * 11 ms that a program needs to start; and Criterion starts the program anew
 * for every test. The tests of exercises report through the record, so they
 * are linked with these three functions under libgit2's name instead.
 */
int git_libgit2_init(void);
int git_libgit2_shutdown(void);
int git_diff_buffers(void);

int git_libgit2_init(void)
{
    return 1;
}

int git_libgit2_shutdown(void)
{
    return 0;
}

/* An error: Criterion then says that the strings differ, without a diff. */
int git_diff_buffers(void)
{
    return -1;
}
