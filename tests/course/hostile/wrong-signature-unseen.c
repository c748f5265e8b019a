/* 1.1 failed tests: 0.5 lies in [0, 1] */
int segment_point(int n, float *z, float *x, float *y, float t);

int segment_point(int n, float *z, float *x, float *y, float t)
{
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return 3;
}
