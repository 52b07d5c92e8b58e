"""Figures: codes, money, indicators, years, counts, quotients."""
