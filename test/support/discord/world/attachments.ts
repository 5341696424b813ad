// Files: how they come with a message, stay with it, and are shown on it.

import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { anything, judge, list, RestError, shape } from '../rules.ts';
import { newId } from './people.ts';
import type { Attachment, MessageData, Upload, World } from './world.ts';

const LARGEST = 10 * 1024 * 1024;

/** @throws RestError where the files are too large or too many. */
export function checkUploads(uploads: readonly Upload[]): void {
  judge({ files: uploads }, shape({ files: list(0, 10, anything) }));
  if (uploads.some(({ content }) => content.length > LARGEST)) {
    throw new RestError(413, 40005, 'Request entity too large');
  }
}

/** The files that a message takes up: all, or those that it lists by their number. */
export function takenUp(uploads: readonly Upload[], body: Fields): readonly Upload[] {
  const listed = listOf(body.attachments).map((it) => String(fieldsOf(it).id));
  return uploads.filter(({ slot }) => body.attachments == null || listed.includes(slot));
}

export function attach(world: World, uploads: readonly Upload[], body: Fields): Attachment[] {
  const about = listOf(body.attachments).map(fieldsOf);
  return takenUp(uploads, body).map(({ slot, filename, content_type, content }) => {
    const id = newId();
    world.uploads.set(id, content);
    const url = `${world.address}/attachments/${id}/${encodeURIComponent(filename)}`;
    const description = textOf(about.find((it) => String(it.id) === slot)?.description);
    const described = description === '' ? {} : { description };
    return { id, filename, content_type, size: content.length, url, ...described };
  });
}

export function keptAttachments(data: Readonly<MessageData>, body: Fields): readonly Attachment[] {
  const kept = listOf(body.attachments).map((it) => String(fieldsOf(it).id));
  return data.attachments.filter(({ id }) => body.attachments == null || kept.includes(id));
}

/** Components as they come back, in which files are shown with their address, name and size. */
export function withFiles(value: unknown, attachments: readonly Attachment[]): unknown {
  if (Array.isArray(value)) return value.map((it) => withFiles(it, attachments));
  if (!isFields(value)) return value;
  const inside = Object.entries(value).map(([key, it]) => [key, withFiles(it, attachments)]);
  const component: Fields = Object.fromEntries(inside);
  if (component.type !== 13) return component;
  const shown = textOf(fieldsOf(component['file']).url).replace(/^attachment:\/\//, '');
  const file = attachments.find(({ filename }) => filename === shown);
  if (!file) return component;
  const { url, size, filename: name, id: attachment_id } = file;
  return { ...component, file: { url, attachment_id }, name, size };
}
