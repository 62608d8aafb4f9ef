"""What an edition's editors know of their readers' questions, and what they answer to them."""
