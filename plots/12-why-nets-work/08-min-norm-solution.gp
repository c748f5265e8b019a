# 12.8: functions with training error 0.
set title "40 weights, 7 points: where descent starts decides where it ends"
set xlabel "t"
set xrange [0:1]
set yrange [-1.6:1.8]
plot for [c = 3:7] reference index 1 using 1:c with lines lt 3 lw 1 \
         title (c == 3 ? "from 5 random starts" : ""), \
     reference index 1 using 1:2 with lines lt 1 lw 3 \
         title "from 0: the shortest", \
     reference index 0 using 1:2 with points lt 5 pt 7 ps 1.2 title "data", \
     for [c = 2:2 + have_yours - 1] yours index 1 every 3 using 1:c \
         with points lt 2 title "yours"
