/* 1.1 failed inspect: no function that the tests can call */
/* Code as data. */
const unsigned char segment_point[] = {0x31, 0xC0, 0xC3};
