"""Answers every question on port 80 with one status line and one header.

usage: page.py STATUS HEADER
"""

import socket
import sys

listener = socket.create_server(("", 80))
answer = f"HTTP/1.1 {sys.argv[1]}\r\n{sys.argv[2]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
while True:
    connection, _ = listener.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(answer)
