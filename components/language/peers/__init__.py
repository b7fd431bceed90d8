"""What is known of peers → the sentences about them: `readings` of who asks, `reasons`, `contacts`, `notes`, and who
leads (`standings`)."""
