"""What openssl does not write: lengths left open, contents in pieces, absurd numbers of rounds, GOST's public keys."""
import hashlib, hmac, sys


def parse(data):
    """The values that follow each other in DER, as (tag, bytes or values)."""
    values, at = [], 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length >= 0x80:
            digits = length & 0x7F
            length, at = int.from_bytes(data[at:at + digits], 'big'), at + digits
        body, at = data[at:at + length], at + length
        values.append((tag, parse(body) if tag & 0x20 else body))
    return values


def size(length):
    if length < 0x80:
        return bytes([length])
    digits = length.to_bytes((length.bit_length() + 7) // 8, 'big')
    return bytes([0x80 | len(digits)]) + digits


def der(value):
    tag, body = value
    if isinstance(body, list):
        body = b''.join(map(der, body))
    return bytes([tag]) + size(len(body)) + body


def ber(value):
    """The same with open lengths, and long octets in pieces."""
    tag, body = value
    if isinstance(body, list):
        return bytes([tag, 0x80]) + b''.join(map(ber, body)) + b'\0\0'
    if tag in (0x04, 0x80) and len(body) > 200:
        pieces = [body[at:at + 100] for at in range(0, len(body), 100)]
        return bytes([tag | 0x20, 0x80]) + b''.join(der((0x04, piece)) for piece in pieces) + b'\0\0'
    return der(value)


def sum_key(password, salt, rounds):
    """The key of the sum over a PKCS #12 file: RFC 7292, appendix B, where one SHA-1 is enough."""
    password = password.encode('utf-16-be') + b'\0\0'
    fill = lambda text: (text * 64)[:64 * -(-len(text) // 64)]
    key = b'\3' * 64 + fill(salt) + fill(password)
    for _ in range(rounds):
        key = hashlib.sha1(key).digest()
    return key


def oid(text):
    first, second, *rest = map(int, text.split('.'))
    out = b''
    for number in [first * 40 + second, *rest]:
        part = [number & 0x7F]
        while number := number >> 7:
            part.insert(0, number & 0x7F | 0x80)
        out += bytes(part)
    return (0x06, out)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def write(path, data):
    with open(path, 'wb') as file:
        file.write(data)


def to_ber(path, password, out):
    [(_, [version, safe, (_, [mac, salt, rounds])])] = parse(read(path))
    content = safe[1][1][1][0][1]
    [parts] = parse(content)
    # The contents of parts that are not encrypted are values of their own.
    content = ber(parts)
    safe[1][1] = (0xA0, [(0x04, content)])
    key = sum_key(password, salt[1], int.from_bytes(rounds[1], 'big'))
    mac[1][1] = (0x04, hmac.new(key, content, 'sha1').digest())
    write(out, ber((0x30, [version, safe, (0x30, [mac, salt, rounds])])))


def to_bare(path, out):
    [(_, [version, safe, _])] = parse(read(path))
    write(out, der((0x30, [version, safe])))


def to_costly(path, out):
    [(_, [version, safe, (_, [mac, salt, _])])] = parse(read(path))
    write(out, der((0x30, [version, safe, (0x30, [mac, salt, (0x02, b'\x7f\xff\xff\xff')])])))


def to_gost(path, algorithm, out):
    [(_, [tbs, _, _])] = parse(read(path))
    signature = (0x30, [oid('1.2.398.3.10.1.1.2.3.2')])
    fields = tbs[1]
    key = len(fields) - 2
    fields[2] = signature
    fields[key] = (0x30, [(0x30, [oid(algorithm)]), (0x03, b'\0' + bytes(range(128)))])
    write(out, der((0x30, [tbs, signature, (0x03, b'\0' + bytes(128))])))


command, *arguments = sys.argv[1:]
{'ber': to_ber, 'bare': to_bare, 'rounds': to_costly, 'gost': to_gost}[command](*arguments)
