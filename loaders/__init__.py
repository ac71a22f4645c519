"""What reads registers and documents and yields statements; none of it touches the store."""
