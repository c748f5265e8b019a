# 12.8: two functions with training error 0.
set title "40 weights, 7 points: where descent starts decides where it ends"
set xlabel "t"
set xrange [0:1]
set yrange [-1.6:1.6]
plot reference index 1 using 1:2 with lines lt 1 title "from 0: the shortest", \
     reference index 1 using 1:3 with lines lt 3 title "from a random start", \
     reference index 0 using 1:2 with points lt 5 pt 7 ps 1.2 title "data", \
     for [c = 2:2 + have_yours] (have_yours ? yours : reference) index 1 \
     every 3 using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 2 ? "yours" : "")
