"""Findings for people: what each code stands for, reports, repairs, acceptances."""
