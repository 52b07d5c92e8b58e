"""Acts: how they are cited, which stands above which, what is known of them."""
