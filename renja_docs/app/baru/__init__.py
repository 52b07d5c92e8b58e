"""The verb baru: a new project with a content to start from."""
