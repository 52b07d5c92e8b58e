"""A regulation that an office has, read into content: lines, their structure, YAML and a report."""
