"""Answers: what a student types for a number of a trace, judged and explained.

`judge` looks at one answer, `answer_sheet` at all numbers of a hand calculation; a slip
is named only if computing with it gives the number that was typed.
"""
