# 3.2: second derivatives, and the samples that stand behind the verdicts.
set title "f'' on [-2, 2], the verdicts and their two witnesses"
set xlabel "x"
set ylabel "f''"
set xrange [-2.6:2.8]
set yrange [-5.2:4.6]
set xzeroaxis lt 5 dt 1
plot reference index 0 using 1:2 with lines lt 3 title "3 sqrt(1 + x^2)", \
     reference index 0 using 1:3 with lines lt 4 title "x^4 / 12", \
     reference index 0 using 1:4 with lines lt 5 title "-x^3/6 - x^2/2", \
     reference index 1 using 1:2 with points lt 1 ps 1.6 title "reference", \
     reference index 1 using 1:2:3 with labels offset 0, -1 notitle, \
     for [k = 1:have_yours] yours index 1 using 1:2 with points lt 2 ps 1.6 \
     title "yours", \
     for [k = 1:have_yours] yours index 1 using 1:2:3 with labels \
     offset 0, -2 textcolor lt 2 notitle
