import type { Position, Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';

export interface Employee {
  readonly name: string;
  /** Their mailbox at the team's domain; left out for contacts of the client base, whose card has it. */
  readonly mail?: string;
  /** A plain user where left out. */
  readonly role?: Role;
  readonly position: Position;
  /** Those of the position where left out. */
  readonly sections?: readonly Section[];
  /** Days since they came, and since they last signed in. */
  readonly joined: number;
  readonly seen: number;
  /** Surname of who invited them, or `provider`; left out where moderation let them in. */
  readonly by?: string;
  /** They asked themselves, and `by` accepted. */
  readonly asked?: true;
  /** What they came as, where that has changed since. */
  readonly came?: { readonly role?: Role; readonly position?: Position; readonly sections?: readonly Section[]; readonly until: number; readonly by: string };
  /** Gone so many days ago: by themselves, or removed. */
  readonly left?: { readonly days: number; readonly by?: string };
}

export interface Team {
  readonly inn: string;
  readonly domain: string;
  readonly employees: readonly Employee[];
}

/** The demo administrator's first organisation. The times are days ago; whoever invites came before. */
export const severnyVeter: Team = {
  inn: '9900413448',
  domain: 'severny-veter.example',
  employees: [
    { name: 'Рыбаков Андрей Львович', role: 'administrator', position: 'director', joined: 1460, seen: 2, by: 'provider' },
    { name: 'Кузнецова Анна Сергеевна', role: 'administrator', position: 'accountant', joined: 1452, seen: 1, by: 'Рыбаков' },
    { name: 'Гусев Вадим Романович', mail: 'gusev', role: 'administrator', position: 'system_administrator', joined: 1449, seen: 255, by: 'Рыбаков', left: { days: 250 } },
    { name: 'Белова Наталья Игоревна', mail: 'belova', position: 'accountant', joined: 1430, seen: 1, by: 'Кузнецова' },
    { name: 'Юрьев Константин Маркович', mail: 'yuryev', role: 'administrator', position: 'system_administrator', joined: 1310, seen: 0, by: 'Гусев', came: { role: 'user', until: 1290, by: 'Гусев' } },
    { name: 'Ларина Ольга Викторовна', mail: 'larina', position: 'accountant', joined: 1305, seen: 3, by: 'Кузнецова', came: { position: 'employee', until: 420, by: 'Кузнецова' } },
    { name: 'Соколов Денис Андреевич', mail: 'sokolov', position: 'employee', joined: 1288, seen: 6, by: 'Рыбаков' },
    { name: 'Мищенко Тарас Богданович', mail: 'mishchenko', position: 'employee', joined: 1240, seen: 33, by: 'Гусев' },
    { name: 'Новиков Игорь Петрович', position: 'employee', sections: ['documents', 'products'], joined: 1120, seen: 3, by: 'Кузнецова', asked: true },
    { name: 'Дроздова Алла Эдуардовна', mail: 'drozdova', position: 'accountant', joined: 1115, seen: 126, by: 'Кузнецова', left: { days: 120, by: 'Кузнецова' } },
    { name: 'Ефимов Руслан Тимурович', mail: 'efimov', position: 'employee', sections: ['cloud_users', 'cloud_updates'], joined: 1090, seen: 0, by: 'Гусев', came: { sections: [], until: 33, by: 'Юрьев' } },
    { name: 'Назарова Инга Валентиновна', mail: 'nazarova', position: 'director', joined: 1031, seen: 4, by: 'Рыбаков', came: { role: 'administrator', until: 60, by: 'Рыбаков' } },
    { name: 'Пономарёв Степан Ильич', mail: 'ponomarev', position: 'employee', joined: 990, seen: 12, by: 'Юрьев' },
    { name: 'Воронцова Лидия Аркадьевна', mail: 'vorontsova', position: 'accountant', joined: 964, seen: 2, by: 'Кузнецова' },
    { name: 'Ким Артур Олегович', mail: 'kim', position: 'employee', joined: 930, seen: 48, by: 'Гусев', left: { days: 40, by: 'Юрьев' } },
    { name: 'Захаров Матвей Никитич', mail: 'zaharov', position: 'system_administrator', joined: 905, seen: 1, by: 'Юрьев' },
    { name: 'Цветкова Алина Руслановна', mail: 'tsvetkova', position: 'employee', sections: ['organization_tickets'], joined: 870, seen: 58, by: 'Кузнецова' },
    { name: 'Осипов Лев Григорьевич', mail: 'osipov', position: 'employee', joined: 822, seen: 140, by: 'Кузнецова' },
    { name: 'Журавлёва Полина Максимовна', mail: 'zhuravleva', position: 'employee', sections: ['documents'], joined: 795, seen: 5, by: 'Назарова' },
    { name: 'Карпов Эдуард Вячеславович', mail: 'karpov', position: 'employee', joined: 760, seen: 19, by: 'Назарова' },
    { name: 'Тарасенко Юлия Остаповна', mail: 'tarasenko', position: 'employee', joined: 733, seen: 2, by: 'Юрьев', asked: true },
    { name: 'Мельников Фёдор Савельевич', mail: 'melnikov', position: 'employee', joined: 701, seen: 311, by: 'Гусев' },
    { name: 'Игнатьева Рената Маратовна', mail: 'ignatyeva', position: 'accountant', sections: ['documents'], joined: 655, seen: 1, by: 'Кузнецова' },
    { name: 'Суханов Борис Леонидович', mail: 'suhanov', position: 'employee', joined: 611, seen: 27, by: 'Рыбаков' },
    { name: 'Быстрова Кира Антоновна', mail: 'bystrova', position: 'employee', sections: ['documents', 'organization_tickets'], joined: 580, seen: 3, by: 'Назарова' },
    { name: 'Гаврилов Тимофей Денисович', mail: 'gavrilov', position: 'employee', joined: 549, seen: 9, by: 'Назарова' },
    { name: 'Шестакова Маргарита Павловна', mail: 'shestakova', position: 'employee', joined: 512, seen: 71, by: 'Кузнецова' },
    { name: 'Абдулов Ильдар Фаритович', mail: 'abdulov', position: 'system_administrator', joined: 480, seen: 0, by: 'Юрьев' },
    { name: 'Королькова Варвара Дмитриевна', mail: 'korolkova', position: 'employee', joined: 447, seen: 4, by: 'Кузнецова' },
    { name: 'Поляков Герман Юрьевич', mail: 'polyakov', position: 'employee', joined: 410, seen: 205, by: 'Юрьев' },
    { name: 'Симакова Елизавета Олеговна', mail: 'simakova', position: 'employee', joined: 388, seen: 2, by: 'Кузнецова', asked: true },
    { name: 'Лукин Всеволод Артёмович', mail: 'lukin', position: 'employee', sections: ['products'], joined: 351, seen: 15, by: 'Рыбаков' },
    { name: 'Дементьева Эльвира Наилевна', mail: 'dementyeva', position: 'employee', joined: 322, seen: 8, by: 'Назарова' },
    { name: 'Рогов Антон Вадимович', mail: 'rogov', position: 'employee', sections: ['cloud_updates'], joined: 290, seen: 1, by: 'Юрьев' },
    { name: 'Федотова Злата Романовна', mail: 'fedotova', position: 'accountant', joined: 255, seen: 2, by: 'Кузнецова', came: { position: 'employee', until: 90, by: 'Рыбаков' } },
    { name: 'Щукин Арсений Глебович', mail: 'shchukin', position: 'employee', joined: 214, seen: 6, by: 'Юрьев' },
    { name: 'Блинова Дарья Алексеевна', mail: 'blinova', position: 'employee', joined: 188, seen: 44, by: 'Кузнецова' },
    { name: 'Мамедов Эмиль Рашидович', mail: 'mamedov', position: 'employee', joined: 160, seen: 3, by: 'Юрьев' },
    { name: 'Трофимова Есения Кирилловна', mail: 'trofimova', position: 'employee', joined: 131, seen: 11, by: 'Кузнецова' },
    { name: 'Куприянов Платон Егорович', mail: 'kupriyanov', position: 'employee', joined: 99, seen: 1, by: 'Рыбаков' },
    { name: 'Логвинова Майя Станиславовна', mail: 'logvinova', position: 'employee', joined: 62, seen: 5, by: 'Кузнецова' },
    { name: 'Исаев Мирон Захарович', mail: 'isaev', position: 'employee', joined: 37, seen: 2, by: 'Юрьев' },
    { name: 'Прокофьева Стефания Львовна', mail: 'prokofyeva', position: 'employee', joined: 14, seen: 0, by: 'Юрьев', asked: true },
  ],
};

/** Another one that she administers. */
export const zarechye: Team = {
  inn: '9900414339',
  domain: 'zarechye.example',
  employees: [
    { name: 'Кузнецова Анна Сергеевна', role: 'administrator', position: 'accountant', joined: 1200, seen: 1 },
    { name: 'Гордеева Ирина Савельевна', mail: 'gordeeva', position: 'accountant', joined: 1100, seen: 2, by: 'Кузнецова' },
    { name: 'Сафронов Илья Викторович', mail: 'safronov', position: 'system_administrator', joined: 830, seen: 1, by: 'Кузнецова' },
    { name: 'Маркова Вера Яновна', mail: 'markova', position: 'employee', sections: ['documents'], joined: 600, seen: 20, by: 'Кузнецова' },
    { name: 'Беспалов Ян Артурович', mail: 'bespalov', position: 'employee', joined: 300, seen: 75, by: 'Кузнецова' },
    { name: 'Чумакова Ника Олеговна', mail: 'chumakova', position: 'employee', joined: 45, seen: 3, by: 'Кузнецова', asked: true },
  ],
};

/** One in which she is a plain user. */
export const severnoeSnabzhenie: Team = {
  inn: '9900443604',
  domain: 'sevsnab.example',
  employees: [
    { name: 'Калинин Борис Евгеньевич', role: 'administrator', position: 'director', joined: 900, seen: 5 },
    { name: 'Родионова Тамара Ильинична', role: 'administrator', position: 'accountant', joined: 880, seen: 2, by: 'Калинин' },
    { name: 'Кузнецова Анна Сергеевна', position: 'accountant', sections: ['documents', 'products'], joined: 500, seen: 1, by: 'Калинин' },
    { name: 'Жаров Егор Платонович', mail: 'zharov', position: 'employee', joined: 410, seen: 9, by: 'Родионова' },
    { name: 'Нестерова Оксана Вадимовна', mail: 'nesterova', position: 'employee', joined: 120, seen: 31, by: 'Родионова' },
  ],
};

/** Both administrators have been silent for months. */
export const volgastroykomplekt: Team = {
  inn: '9900418647',
  domain: 'volgastroy.example',
  employees: [
    { name: 'Макаров Илья Геннадьевич', role: 'administrator', position: 'director', joined: 810, seen: 163 },
    { name: 'Тихонова Вера Павловна', role: 'administrator', position: 'accountant', joined: 780, seen: 214, by: 'Макаров' },
    { name: 'Самойлов Пётр Андреевич', mail: 'samoylov', position: 'employee', joined: 540, seen: 48, by: 'Макаров' },
  ],
};

export const kontur: Team = {
  inn: '9900441269',
  domain: 'kontur-bureau.example',
  employees: [
    { name: 'Вишневский Артур Яковлевич', role: 'administrator', position: 'director', joined: 640, seen: 121 },
    { name: 'Прохорова Майя Львовна', position: 'employee', joined: 610, seen: 97, by: 'Вишневский' },
  ],
};

/** Everybody has left. */
export const translogistik: Team = {
  inn: '9900421872',
  domain: 'tlpovolzhye.example',
  employees: [
    { name: 'Ковалёв Роман Сергеевич', role: 'administrator', position: 'director', joined: 720, seen: 80, left: { days: 75 } },
    { name: 'Дьячков Пётр Ильич', position: 'system_administrator', joined: 700, seen: 137, by: 'Ковалёв', left: { days: 130, by: 'Ковалёв' } },
  ],
};
