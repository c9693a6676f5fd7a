"""What Amazon Web Services answer, and how they are asked. So far: results of Amazon Textract."""
