"""Small files of each kind, good and bad, made in memory."""

import struct
import zipfile
from io import BytesIO

import pikepdf
from PIL import Image

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def pdf(*, password="", owner="", script=False, inside=False, text="a"):
    """Return a PDF file of one page."""
    document = pikepdf.new()
    document.add_blank_page()
    document.docinfo["/Title"] = text
    if script:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    if inside:
        document.attachments["a.txt"] = b"hidden"
    out = BytesIO()
    lock = pikepdf.Encryption(user=password, owner=owner) if password or owner else False
    document.save(out, encryption=lock, static_id=not lock)
    return out.getvalue()


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """Return a zip file with these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


def docx(**more):
    """Return the skeleton of a Word file."""
    parts = {"[Content_Types].xml": f'<Types><Override ContentType="{OFFICE}"/></Types>',
             "word/document.xml": "<w:document/>"}  # fmt: skip
    return packed({**parts, **more})


def odt():
    """Return the skeleton of an OpenDocument text."""
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"})


def locked_docx():
    """Return a Word file whose parts say that they are locked."""
    content = bytearray(docx())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset : at + offset + 2] = struct.pack("<H", 1)
            at = content.find(signature, at + 1)
    return bytes(content)


def photo(form="JPEG", *, place=True):
    """Return a small picture, with the place where it was taken."""
    picture = Image.new("RGB", (12, 8), "teal")
    exif = Image.Exif()
    if place:
        exif[0x010F] = "CAMERA-CANARY"
        exif.get_ifd(0x8825)[1] = "N"
    out = BytesIO()
    picture.save(out, form, exif=exif)
    return out.getvalue()
