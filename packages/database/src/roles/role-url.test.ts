import { describe, expect, test } from 'vitest';
import { rolePassword, roleUrls } from './role-url.ts';
import { printRolesSql } from './roles-sql.ts';

const SECRET = 'a secret of at least thirty-two characters';

describe('the addresses of the roles', () => {
  test('keep everything of the given one but who logs in', () => {
    const urls = roleUrls('postgres://me:mine@db.example.org:6543/unisono?sslmode=require', SECRET);
    const { app } = urls;
    expect(app).toBe(
      `postgres://unisono_app:${rolePassword(SECRET, 'unisono_app')}@db.example.org:6543/unisono?sslmode=require`,
    );
    expect(new Set(Object.values(urls)).size).toBe(4);
  });

  test('have passwords that only the secret tells', () => {
    expect(rolePassword(SECRET, 'unisono_app')).toBe(rolePassword(SECRET, 'unisono_app'));
    expect(rolePassword(`${SECRET}.`, 'unisono_app')).not.toBe(rolePassword(SECRET, 'unisono_app'));
    expect(rolePassword(SECRET, 'unisono_app')).toMatch(/^[\w-]{43}$/);
  });
});

describe('the SQL for an administrator', () => {
  test('makes every role, quotes the database and is one transaction', () => {
    const sql = printRolesSql({ secret: SECRET, database: 'our "people"' });
    for (const role of ['owner', 'app', 'worker', 'audience', 'guard'])
      expect(sql).toContain(`create role unisono_${role}`);
    expect(sql).toContain('on database "our ""people"""');
    expect(sql.startsWith('begin;\n')).toBe(true);
    expect(sql.endsWith('commit;\n')).toBe(true);
  });
});
