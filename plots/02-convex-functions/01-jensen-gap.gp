# 2.1: a chord over a valley and a chord over a wave. f(z) plus the gap is the
# height of the chord, where it is right.
valley(x) = exp(0.7 * (x + 3)) / 3 + 0.4 * abs(x + 3)
wave(x) = 1.6 + 1.2 * sin(1.5 * (x - 3))
set title "f(z) + gap lies on the chord: left all gaps >= 0, right not"
set xlabel "z"
set ylabel "height"
set xrange [-6:6.5]
set yrange [0:3.6]
set samples 400
set label 1 "valley" at -5.2, 0.3
set label 2 "wave" at 3.6, 0.3
plot (x < -0.3 ? valley(x) : NaN) with lines lt 5 dt 1 title "f", \
     (x > 0.3 ? wave(x) : NaN) with lines lt 5 dt 1 notitle, \
     reference using 1:2:(0):3 with vectors nohead lt 5 dt 1 lw 0.7 notitle, \
     reference using 1:($2 + $3) with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:($2 + $3) with points lt 2 ps 1.2 \
     title "yours"
