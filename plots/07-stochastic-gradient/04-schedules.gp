# 7.4: the six schedules, and a warm-up that a cosine follows.
set title "step sizes over 200 steps, eta0 = 1"
set xlabel "step t"
set ylabel "eta(t)"
set xrange [-2:202]
set yrange [0:1.08]
set key outside right center vertical
names = "'inverse time' 'step' 'exponential' 'cosine' 'cyclic' 'warm-up' \
    'warm-up, cosine'"
if (text) { set key outside top center horizontal }
plot for [c = 2:7] reference using 1:c with linespoints \
     lt c - 1 pointinterval 14 title word(names, c - 1), \
     reference using 1:8 with lines lt 1 lc rgb "black" lw 3 \
     title word(names, 7), \
     for [c = 2:2 + 7 * have_yours - 1] (have_yours ? yours : reference) \
     using 1:c every 8 with points lt 2 title (c == 2 ? "yours" : "")
