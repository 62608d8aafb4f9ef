"""The proof of rights: every address of the admin, asked by every role in its own edition and in a foreign one.

`addresses` finds them, `ground` makes what they are asked about, `requests` fills in their arguments and forms,
`asking` asks, and `areas/*.txt` is the reviewed table of what each of them may answer.
"""
