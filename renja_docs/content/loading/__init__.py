"""From YAML text to a Naskah: every value with its place, every fault told at once."""
