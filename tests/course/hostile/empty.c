/* 1.1 failed inspect: it has no segment_point */
