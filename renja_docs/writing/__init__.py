"""From the model to blocks: what the document says, part by part, in no format."""
